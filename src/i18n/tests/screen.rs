//! The labels of the screens.

use rstest::rstest;

use super::texts;

#[rstest]
#[case(0, "0 B")]
#[case(1023, "1023 B")]
#[case(1024, "1.0 KiB")]
#[case(1_048_575, "1023.9 KiB")]
#[case(1_048_576, "1.0 MiB")]
#[case(25 * 1024 * 1024, "25.0 MiB")]
#[case(u64::MAX, "17592186044415.9 MiB")]
fn sizes_are_told_in_the_unit_that_suits_them(#[case] bytes: u64, #[case] told: &str) {
    assert_eq!((texts().screen.claim.size)(bytes), told);
}
