//! Closed sets whose members have stable kebab-case codes, as JSON, queries and scripts spell them.

/// Declares an enum whose variants carry a code: `ALL`, `CODES`, `code()`, `Display`, `FromStr`.
///
/// The order of the variants is part of the stored format: new ones are only appended.
macro_rules! coded_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident => $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
        }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Every member's code, in the order of declaration.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::domain::id::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|member| member.code() == text)
                    .ok_or_else(|| crate::domain::id::UnknownCode {
                        given: text.to_owned(),
                        known: Self::CODES.to_vec(),
                    })
            }
        }
    };
}
