use super::*;
use crate::tests::problems;
use proptest::prelude::*;
use std::fmt::Write;

const STOCK: &str = "class,category,cpu_tier,ram_gb,screen_inch,grade,batch,quantity\n";
const NEEDS: &str = "project,need,category,quantity,min_cpu_tier,min_ram_gb,min_screen_inch,\
                     min_grade,weight,min_lot\n";

fn read(stock: &[u8], needs: &[u8]) -> Result<Problem, Mistakes> {
    problem(
        ("stock.csv", &mut &stock[..]),
        ("needs.csv", &mut &needs[..]),
    )
}

fn said(stock: &str, needs: &str) -> String {
    let stock = format!("{STOCK}{stock}");
    let needs = format!("{NEEDS}{needs}");
    match read(stock.as_bytes(), needs.as_bytes()) {
        Ok(_) => "taken".to_owned(),
        Err(mistakes) => mistakes.to_string(),
    }
}

const GOOD_STOCK: &str = "a,laptop,5,8,14,7,B1,10\n";
const GOOD_NEED: &str = "p,n,laptop,5,3,8,,,1.5,2\n";

#[test]
fn files_of_any_program_are_read_alike() {
    let stock = format!("{STOCK}{GOOD_STOCK}");
    let needs = format!("{NEEDS}{GOOD_NEED}");
    let plain = read(stock.as_bytes(), needs.as_bytes()).unwrap();
    assert_eq!(plain.classes()[0].has.ram_gb, Decimal::parse("8"));
    assert_eq!(plain.pairs().len(), 1);
    let others = [
        format!("\u{feff}{stock}"),
        stock.replace('\n', "\r\n"),
        stock.replace(',', ";"),
        stock.trim_end().to_owned(),
        format!("{stock}\n\n,,,,,,,\n"),
        stock.replace("5,8,14", "5.0, 8 ,14.00"),
        stock.replace("laptop", "Laptop"),
    ];
    for other in others {
        let read = read(other.as_bytes(), needs.as_bytes());
        assert_eq!(read, Ok(plain.clone()), "{other:?}");
    }
}

#[test]
fn every_mistake_says_where_why_and_what_to_do() {
    let need = |row: &str| said(GOOD_STOCK, row);
    let class = |row: &str| said(row, GOOD_NEED);
    let table = [
        (
            class("a,laptop,5,8,14,7,B1,-1\n"),
            "stock.csv, row 2, column quantity, value \"-1\": it is negative",
        ),
        (
            class("a,laptop,5,nan,14,7,B1,1\n"),
            "stock.csv, row 2, column ram_gb, value \"nan\": it is not a finite number",
        ),
        (
            class("a,laptop,4,8,14,7,B1,1\n"),
            "column cpu_tier, value \"4\": it is not among what may stand here; write 0",
        ),
        (
            class("a,laptop,5,8,14,10,B1,1\n"),
            "column grade, value \"10\"",
        ),
        (
            class("a,notebook,5,8,14,7,B1,1\n"),
            "column category, value \"notebook\": no category of that name; write one of desktop, laptop",
        ),
        (
            class("a,laptop,5,8,14,7,B1,1.5\n"),
            "column quantity, value \"1.5\"",
        ),
        (
            class("a,laptop,5,8,\"14,1\",7,B1,1\n"),
            "column screen_inch, value \"14,1\": it is written with a comma",
        ),
        (
            class("a,laptop,5,8,14,7,B1,\n"),
            "column quantity, value \"\": it is empty",
        ),
        (
            class("a,laptop,5,8,14,7,B1,1\na,laptop,5,8,14,7,B1,1\n"),
            "stock.csv, row 3, column class: row 2 has the same name",
        ),
        (
            class("a,laptop,5,8\n"),
            "stock.csv, row 2: it has 4 cells, the header has 8",
        ),
        (
            class("\n\n\"a\nb\",laptop,5,8,14,7,B1,1\n"),
            "stock.csv, row 4, column class",
        ),
        (class(""), "stock.csv: it has a header and no rows"),
        (
            need("p,n,laptop,5,3,8,,,,2\n"),
            "needs.csv, row 2, column weight, value \"\": it is empty",
        ),
        (
            need("p,n,laptop,5,3,8,,,-2,2\n"),
            "column weight, value \"-2\": it is negative",
        ),
        (
            need("p,n,laptop,5,3,8,,,1,2\np,m,laptop,5,3,8,,,1,3\n"),
            "needs.csv, row 3, column min_lot, value \"3\": the same project has 2 in row 2",
        ),
        (
            need("p,n,laptop,5,3,8,,,1,2\np,n,laptop,5,3,8,,,1,2\n"),
            "needs.csv, row 3, column need: row 2 has the same name",
        ),
    ];
    for (said, wanted) in table {
        assert!(said.contains(wanted), "{said}\nbut wanted\n{wanted}");
        assert!(said.contains("; "), "{said}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_up_to_a_limit() {
    let rows = "a,x,4,8,14,7,B1,-1\n".repeat(10);
    let said = said(&rows, "p,n,laptop,5,3,8,,,x,2\n");
    assert_eq!(said.lines().count(), MISTAKES_MAX + 1);
    assert!(said.ends_with("and 11 more"), "{said}");
}

#[test]
fn a_file_of_another_kind_is_refused_as_a_whole() {
    let needs = format!("{NEEDS}{GOOD_NEED}");
    let refused = |stock: &[u8]| read(stock, needs.as_bytes()).unwrap_err().to_string();
    assert!(refused(b"").contains("stock.csv: it is empty"));
    assert!(refused(b"a,b\n1,2\n").contains("row 1, column class: there is no such column"));
    assert!(refused(b"class,category\n\xff\xfe\n").contains("row 2: it is not text in UTF-8"));
    let twice = format!("class,{STOCK}");
    assert!(refused(twice.as_bytes()).contains("two columns have this name"));
    let large = vec![b'a'; usize::try_from(BYTES_MAX).unwrap() + 1];
    assert!(refused(&large).contains("larger than 8 MiB"));
}

fn write(problem: &Problem) -> (String, String) {
    fn cell<T: ToString>(value: Option<T>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let mut stock = STOCK.to_owned();
    for class in problem.classes() {
        let has = class.has;
        let (tier, ram) = (cell(has.cpu_tier), cell(has.ram_gb));
        let (name, category, quantity) = (&class.name, class.category, class.quantity);
        let _ = writeln!(stock, "{name},{category},{tier},{ram},,,,{quantity}");
    }
    let mut needs = NEEDS.to_owned();
    for need in problem.needs() {
        let asked = &need.asked;
        let (tier, ram) = (cell(asked.least.cpu_tier), cell(asked.least.ram_gb));
        let (project, name, category) = (&asked.project, &asked.need, asked.category);
        let (quantity, weight, lot) = (asked.quantity, asked.weight, asked.min_lot);
        let least = format!("{quantity},{tier},{ram},,");
        let _ = writeln!(needs, "{project},{name},{category},{least},{weight},{lot}");
    }
    (stock, needs)
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(problem in problems(6, 8, 30)) {
        let (stock, needs) = write(&problem);
        prop_assert_eq!(read(stock.as_bytes(), needs.as_bytes()), Ok(problem));
    }

    #[test]
    fn no_bytes_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300), cut in 0_usize..300) {
        let mut stock = format!("{STOCK}{GOOD_STOCK}").into_bytes();
        stock.truncate(cut);
        stock.extend(&bytes);
        if let Err(mistakes) = read(&stock, &bytes) {
            prop_assert!(mistakes.list.iter().all(|m| !m.why.is_empty() && !m.advice.is_empty()));
        }
    }
}
