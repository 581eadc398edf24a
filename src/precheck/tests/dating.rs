//! Dates as people write them.

use rstest::rstest;

use super::super::dates;
use super::*;

fn readings(text: &str, is_labelled: bool) -> Vec<Vec<NaiveDate>> {
    dates::find(text, is_labelled).into_iter().map(|dated| dated.readings).collect()
}

#[rstest]
#[case("2020-07-15")]
#[case("2020-07-15T09:12:00Z")]
#[case("2020/7/15")]
#[case("2020.07.15")]
#[case("2020. 7. 15.")]
#[case("２０２０／０７／１５")]
#[case("15.07.2020")]
#[case("15. 7. 2020")]
#[case("07/15/2020")]
#[case("15/07/2020")]
#[case("15-07-2020")]
#[case("15 July 2020")]
#[case("15th of July 2020")]
#[case("15-Jul-2020")]
#[case("2020-Jul-15")]
#[case("July 15, 2020")]
#[case("Jul. 15th, 2020")]
#[case("JULY 15 2020")]
#[case("Wednesday, 15 July 2020 09:12:00 +0000")]
#[case("15. Juli 2020")]
#[case("den 15.Juli 2020")]
#[case("15 juillet 2020")]
#[case("le 15 juil. 2020")]
#[case("15 de julio de 2020")]
#[case("15 de julho de 2020")]
#[case("2020년 7월 15일")]
#[case("2020년7월15일")]
#[case("2020年7月15日")]
#[case("２０２０年７月１５日")]
#[case("2020 年 7 月 15 号")]
#[case("令和2年7月15日")]
#[case("令和２年７月１５日")]
#[case("R2.7.15")]
#[case("民國109年7月15日")]
#[case("中華民國 109 年 7 月 15 日")]
fn a_date_is_read_however_it_is_written(#[case] text: &str) {
    assert_eq!(readings(text, false), [[day(2020, 7, 15)]], "{text}");
}

#[rstest]
#[case("1er juillet 2020", day(2020, 7, 1))]
#[case("1º de março de 2020", day(2020, 3, 1))]
#[case("1. März 2020", day(2020, 3, 1))]
#[case("3. Jänner 2020", day(2020, 1, 3))]
#[case("8 août 2020", day(2020, 8, 8))]
#[case("令和元年5月1日", day(2019, 5, 1))]
#[case("平成31年4月30日", day(2019, 4, 30))]
#[case("29 February 2020", day(2020, 2, 29))]
fn months_and_eras_have_their_names(#[case] text: &str, #[case] wanted: NaiveDate) {
    assert_eq!(readings(text, false), [[wanted]], "{text}");
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is() {
    assert_eq!(readings("07/08/2020", false), [[day(2020, 7, 8), day(2020, 8, 7)]]);
    assert_eq!(readings("07.08.2020", false), [[day(2020, 8, 7)]]);
    assert_eq!(readings("7/7/2020", false), [[day(2020, 7, 7)]]);
}

#[rstest]
#[case("15.07.20")]
#[case("7/15/20")]
#[case("15 Jul 20")]
#[case("20200715")]
fn a_short_year_is_believed_behind_a_label_only(#[case] text: &str) {
    assert_eq!(readings(text, false), Vec::<Vec<NaiveDate>>::new(), "{text}");
    assert!(readings(text, true)[0].contains(&day(2020, 7, 15)), "{text}");
}

#[rstest]
#[case("31.02.2020")]
#[case("2020-13-40")]
#[case("version 1.2.3 of 10.0.0.1")]
#[case("0030-12-20")]
#[case("1234567890123456789012345678901234567890")]
#[case("may 2020")]
#[case("年月日")]
#[case("令和年月日")]
#[case("")]
fn what_is_no_date_is_none(#[case] text: &str) {
    assert_eq!(readings(text, true), Vec::<Vec<NaiveDate>>::new(), "{text}");
}

#[test]
fn the_place_of_a_date_is_its_own() {
    let text = "am 15. Juli 2020, und 署名日：２０２０年７月１６日。";
    let places: Vec<&str> =
        dates::find(text, false).into_iter().map(|dated| &text[dated.at]).collect();
    assert_eq!(places, ["15. Juli 2020", "２０２０年７月１６日"]);
}

/// What has come of a day behind “Date signed”, for a claim submitted on 2020-07-15.
fn signed_on(date: &str) -> Finding {
    found(
        Element::AcknowledgmentDate,
        &format!("For Contoso AG\nSigned by: Anna Vogt\nDate signed: {date}\n"),
    )
}

#[rstest]
#[case("2020-07-15", true)]
#[case("2019-07-15", true)]
#[case("2019-07-14", false)]
#[case("2020-07-16", false)]
#[case("2018-01-01", false)]
fn a_day_fits_within_12_months_up_to_submission(#[case] date: &str, #[case] fits: bool) {
    let finding = signed_on(date);
    assert_eq!(finding.state == State::Found, fits);
    let place = finding.place.unwrap();
    assert!(place.excerpt.contains(date), "{}", place.excerpt);
    if !fits {
        assert_eq!(finding.lacks, [Lack::OutOfRange(date.parse().unwrap())]);
        assert_eq!(finding.suggests, Some(InformationReason::MissingOrOldDates));
    }
}

#[test]
fn what_was_asked_for_may_be_signed_after_the_first_submission() {
    let subject = Subject { until: Some(day(2020, 7, 20)), ..subject() };
    let state = |date: &str| {
        let of = text(&format!("Signed by: Anna Vogt\nDate signed: {date}\n"));
        one(Element::AcknowledgmentDate, &check(&subject, &of)).state
    };
    assert_eq!(state("2020-07-20"), State::Found);
    assert_eq!(state("2020-07-21"), State::Missing);
    assert_eq!(state("2019-07-15"), State::Found, "a year before the first");
}

#[test]
fn twelve_months_before_a_leap_day_begin_on_the_day_before() {
    let subject = Subject { on: Some(day(2020, 2, 29)), ..subject() };
    let state = |date: &str| {
        let of = text(&format!("Signed by: Anna Vogt\nDate signed: {date}\n"));
        one(Element::AcknowledgmentDate, &check(&subject, &of)).state
    };
    assert_eq!(state("2019-02-28"), State::Found);
    assert_eq!(state("2019-02-27"), State::Missing);
}

#[test]
fn of_two_readings_one_that_fits_will_do_and_both_are_told() {
    let finding = signed_on("07/08/2020");
    assert_eq!(finding.state, State::Found);
    assert_eq!(finding.lacks, [Lack::TwoReadings(day(2020, 7, 8), day(2020, 8, 7))]);
    assert_eq!(signed_on("05/06/2020").lacks, []);
}

#[rstest]
#[case("Prepared on: 2020-07-01\nSigned by: Anna Vogt\nDate signed: 2018-01-02", State::Missing)]
#[case("Prepared on: 2018-01-02\nSigned by: Anna Vogt\nDate signed: 2020-07-01", State::Found)]
#[case("Prepared on: 2020-07-01\nSigned by: Anna Vogt\nDate signed: ______", State::Missing)]
#[case("Prepared on: 2020-07-01\nSigned by: Anna Vogt", State::Missing)]
#[case("Berlin, 1 July 2020\n\nWe did it all.\n\n\n\n\n\nSigned by: Anna Vogt", State::Found)]
#[case("Signed by: Anna Vogt, 2020-07-01", State::Found)]
#[case("/s/ Anna Vogt\nCIO\n1 July 2020", State::Found)]
#[case("1. Juli 2020   Anna Vogt\n______________\nDatum, Unterschrift", State::Found)]
fn the_day_is_that_of_the_signature(#[case] of: &str, #[case] state: State) {
    assert_eq!(found(Element::AcknowledgmentDate, of).state, state, "{of}");
}

#[test]
fn of_several_signatures_the_newest_that_fits_counts() {
    let of = "Signed by: Anna Vogt\nDate: 2018-05-05\n\nSigned by: Tobias Rehm\nDate: 2020-05-05\n\n\
              Signed by: Josef Alt\nDate: 2021-05-05\n";
    let findings = check(&subject(), &text(of));
    let date = one(Element::AcknowledgmentDate, &findings);
    assert_eq!(
        (date.state, date.place.unwrap().excerpt.as_str()),
        (State::Found, "Date: 2020-05-05")
    );
    let signature = one(Element::CustomerAcknowledgment, &findings).place.unwrap();
    assert_eq!(signature.excerpt, "Signed by: Tobias Rehm");
}
