//! (temporary stand-in)
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeZone, Utc, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
/// Zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone(pub chrono_tz::Tz);
impl std::str::FromStr for Zone { type Err = String; fn from_str(s:&str)->Result<Self,String>{ s.parse().map(Zone).map_err(|_| "zone".into()) } }
impl std::fmt::Display for Zone { fn fmt(&self,f:&mut std::fmt::Formatter<'_>)->std::fmt::Result{ write!(f,"{}",self.0) } }
/// Holidays.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holidays(pub BTreeMap<NaiveDate,String>);
/// Calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar { #[allow(missing_docs)] pub zone: Zone, #[allow(missing_docs)] pub holidays: Holidays }
/// Span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Span { BusinessDays(u16), CalendarDays(u16) }
impl std::str::FromStr for Span { type Err = String; fn from_str(s:&str)->Result<Self,String>{ if let Some(n)=s.strip_suffix("bd"){ n.parse().map(Span::BusinessDays).map_err(|_|"x".into()) } else if let Some(n)=s.strip_suffix('d') { n.parse().map(Span::CalendarDays).map_err(|_|"x".into()) } else { Err("x".into()) } } }
impl std::fmt::Display for Span { fn fmt(&self,f:&mut std::fmt::Formatter<'_>)->std::fmt::Result{ match self { Span::BusinessDays(n)=>write!(f,"{n}bd"), Span::CalendarDays(n)=>write!(f,"{n}d") } } }
/// Counting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Counting { #[serde(with="chrono::serde::ts_milliseconds")] pub started_at: DateTime<Utc>, pub start_day: NaiveDate, pub span: Span, pub last_day: NaiveDate, #[serde(with="chrono::serde::ts_milliseconds")] pub closes_at: DateTime<Utc>, pub zone: Zone, pub holidays_met: Vec<(NaiveDate,String)> }
impl Counting { #[allow(missing_docs)] #[must_use] pub fn is_closed(&self, now: DateTime<Utc>)->bool { now >= self.closes_at } }
#[allow(missing_docs)]
impl Calendar {
  #[must_use] pub fn local_day(&self, t: DateTime<Utc>)->NaiveDate { t.with_timezone(&self.zone.0).date_naive() }
  #[must_use] pub fn is_business_day(&self, d: NaiveDate)->bool { !matches!(d.weekday(), Weekday::Sat|Weekday::Sun) && !self.holidays.0.contains_key(&d) }
  #[must_use] pub fn first_instant_after(&self, d: NaiveDate)->DateTime<Utc> { self.zone.0.from_local_datetime(&(d+Days::new(1)).and_hms_opt(0,0,0).unwrap_or_default()).earliest().map(|t| t.with_timezone(&Utc)).unwrap_or_default() }
  #[must_use] pub fn count(&self, span: Span, from: DateTime<Utc>)->Counting { let start_day=self.local_day(from); let last_day= match span { Span::CalendarDays(n)=> start_day+Days::new(n.into()), Span::BusinessDays(n)=> self.extend(start_day, n.into()) }; Counting{ started_at: from, start_day, span, last_day, closes_at: self.first_instant_after(last_day), zone: self.zone, holidays_met: vec![] } }
  #[must_use] pub fn extend(&self, mut d: NaiveDate, mut n: u32)->NaiveDate { while n>0 { d = d+Days::new(1); if self.is_business_day(d) { n-=1; } } d }
  #[must_use] pub fn business_days_between(&self, a: NaiveDate, b: NaiveDate)->u32 { let mut d=a; let mut n=0; while d<b { d=d+Days::new(1); if self.is_business_day(d) {n+=1;} } n }
}

#[allow(missing_docs)]
impl Zone { pub const UTC: Zone = Zone(chrono_tz::Tz::UTC); }
#[allow(missing_docs)]
impl Holidays { pub fn add(&mut self, d: NaiveDate, n: String) { self.0.insert(d,n); } }
