use super::*;

fn csv(text: &str) -> Read {
    read(text.as_bytes().to_vec(), Some(Form::Csv))
}

fn faults(read: &Read) -> Vec<(u64, Option<&str>, &Fault)> {
    read.wrong.iter().map(|(line, wrong)| (*line, wrong.path.as_deref(), &wrong.fault)).collect()
}

#[test]
fn a_row_says_what_the_same_claim_says_as_json() {
    let json = r#"{"name":"Contoso, \"Teams\"","mpn_id":"4512345","customer":{"domain":"contoso.com","tenant_id":"t"},"solution_area":"business-applications","activities":["usage","pre-sales"],"products":[{"product":"a","subscription_id":"s"},{"product":"b"}],"contacts":{"customer":{"name":"아델","title":"CTO","email":"a@contoso.com"},"technical":{"name":"T","title":"t","email":"t@t.t"},"partner":{"name":"P","email":"p@p.p"}},"revenue":{"dynamics_seller":"D","customer_name":"C","isv_product":"I"}}"#;
    let names = COLUMNS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(",");
    let row = "\"Contoso, \"\"Teams\"\"\",4512345,contoso.com,t,business-applications,\
               usage; pre-sales,a=s;b,아델,CTO,a@contoso.com,T,t,t@t.t,P,p@p.p,D,C,I";
    let from_json = read(json.as_bytes().to_vec(), None);
    for text in [format!("{names}\r\n{row}\r\n"), format!("\u{FEFF}{names}\n\n{row}")] {
        let from_csv = read(text.into_bytes(), None);
        assert_eq!(from_csv.wrong, []);
        assert_eq!(from_csv.lines[0].fields, from_json.lines[0].fields);
    }
    assert_eq!(from_json.lines[0].number, 1);
}

#[test]
fn every_bad_line_is_named_with_everything_that_is_wrong() {
    let text = "{\"name\":\"one\"}\n\n{\"nam\":1,\"mpn\":2}\nnot json\n{\"name\":7}\n";
    let found = read(text.as_bytes().to_vec(), None);
    let lines: Vec<u64> = found.wrong.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [3, 3, 4, 5]);
    assert_eq!(found.lines.len(), 1);
    let Fault::NotJson(why) = &found.wrong[2].1.fault else { panic!("{:?}", found.wrong[2]) };
    assert!(why.ends_with(" at column 2"), "{why}");
}

#[test]
fn an_unknown_column_is_refused_with_the_nearest() {
    let found = csv("name,customer.domian,Email\nx,y,z\n");
    let wrong = faults(&found);
    let near = |place: usize| match wrong[place].2 {
        Fault::UnknownColumn { near, .. } => *near,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (wrong[0].0, wrong[0].1, near(0)),
        (1, Some("customer.domian"), Some("customer.domain"))
    );
    assert!(near(1).is_some_and(|near| near.contains(".email")));
    assert!(found.lines.is_empty());
    assert_eq!(faults(&csv("name,name\nx,y\n")), [(1, Some("name"), &Fault::Twice)]);
}

#[test]
fn rows_that_do_not_fit_are_named_by_the_line_on_which_they_begin() {
    let found = csv("name,mpn_id\n\"two\nlines\",1\nonly one\n,\na,2,3\n");
    let names: Vec<_> = found.lines.iter().map(|line| (line.number, &*line.fields.name)).collect();
    assert_eq!(names, [(2, "two\nlines")]);
    let cells = |found| Fault::Cells { found, wanted: 2 };
    assert_eq!(faults(&found), [(4, None, &cells(1)), (6, None, &cells(3))]);
}

#[test]
fn what_is_no_text_or_no_claim_is_told() {
    let bytes = b"{\"name\":\"x\"}\n{\"name\":\"\xff\"}\n".to_vec();
    assert_eq!(faults(&read(bytes, None)), [(2, None, &Fault::NotUtf8)]);
    for text in ["", "\n\n", "name,mpn_id\n", "\u{FEFF}"] {
        let found = read(text.as_bytes().to_vec(), None);
        assert_eq!(faults(&found), [(1, None, &Fault::NoClaims)], "{text:?}");
    }
}

#[test]
fn what_was_kept_from_being_a_formula_is_read_as_it_was() {
    let found = csv("name,mpn_id\n'=1+1,'quoted\n");
    let fields = &found.lines[0].fields;
    assert_eq!((&*fields.name, &*fields.mpn_id), ("=1+1", "'quoted"));
}
