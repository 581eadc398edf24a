//! Numbers in the headers of this program's files, all of them little-endian. Where the bytes end
//! before a number does, it counts as zero: whoever reads one has looked at the length before.

/// The bytes at an offset; zeros where there are not so many.
pub fn array_at<const N: usize>(bytes: &[u8], offset: usize) -> [u8; N] {
    bytes.get(offset..).and_then(<[u8]>::first_chunk).copied().unwrap_or([0; N])
}

/// The number in two bytes at an offset.
pub fn u16_at(bytes: &[u8], offset: usize) -> u16 {
    u16::from_le_bytes(array_at(bytes, offset))
}

/// The number in four bytes at an offset.
pub fn u32_at(bytes: &[u8], offset: usize) -> u32 {
    u32::from_le_bytes(array_at(bytes, offset))
}

/// The number in eight bytes at an offset.
pub fn u64_at(bytes: &[u8], offset: usize) -> u64 {
    u64::from_le_bytes(array_at(bytes, offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_little_endian_and_zero_beyond_the_end() {
        let bytes: Vec<u8> = (1..=9).collect();
        assert_eq!(u16_at(&bytes, 1), 0x0302);
        assert_eq!(u32_at(&bytes, 5), 0x0908_0706);
        assert_eq!(u64_at(&bytes, 0), 0x0807_0605_0403_0201);
        for offset in [6, 9, 100, usize::MAX] {
            assert_eq!(u32_at(&bytes, offset), 0, "{offset}");
        }
        assert_eq!(array_at::<3>(&bytes, 6), [7, 8, 9]);
    }
}
