//! One row of the register as a line of the statement.

use model::{
    account::SignedIn,
    language::Language,
    privacy::{DataField, DataItem},
};

use super::my_data::sentence;
use crate::register::{self, Cell, Column, Described, Holds, Rectification, Source, Table};

/// A row as its person reads it.
pub(super) fn describe(person: &SignedIn, table: &'static Table, row: &Described) -> DataItem {
    let mut fields: Vec<(Source, DataField)> = register::columns(table)
        .zip(&row.cells)
        .filter_map(|(column, cell)| field(person, table, row, column, cell))
        .collect();
    // What the person gave comes first, what the software made of it last.
    fields.sort_by_key(|(source, _)| match source {
        Source::Given => 0,
        Source::Observed => 1,
        Source::Derived => 2,
    });
    let fields: Vec<DataField> = fields.into_iter().map(|(_, field)| field).collect();
    let mut controls: Vec<&String> = fields.iter().filter_map(|field| field.control.as_ref()).collect();
    controls.dedup();
    let control = if let [control] = controls[..] { Some(control.clone()) } else { None };
    DataItem { title: title(person.language, table, row), at: row.at, control, fields }
}

/// "Reply in ‘Margins or cards?’"
fn title(language: Language, table: &Table, row: &Described) -> String {
    let event = format!("event-{}", row.kind.replace('.', "-"));
    if table.name == "audit_payload" && register::has(language, &event) {
        return register::text(language, &event).into_owned();
    }
    let named = |text: &str| {
        if text.is_empty() { register::text(language, "item-unnamed").into_owned() } else { text.to_owned() }
    };
    let values =
        [("name", named(&row.name).into()), ("within", named(&row.within).into()), ("kind", row.kind.as_str().into())];
    register::text_with(language, &format!("item-{}", table.name), &values)
}

fn field(
    person: &SignedIn,
    table: &'static Table,
    row: &Described,
    column: &'static Column,
    cell: &Cell,
) -> Option<(Source, DataField)> {
    let (Holds::Personal(source) | Holds::Word(source)) = column.holds else { return None };
    let rectification = column.rectification()?;
    // The key of a thing says nothing to people: the sentence names the thing.
    if matches!(cell, Cell::Uuid(_)) && !register::names_a_person(column.name) {
        return None;
    }
    let language = person.language;
    let control = match rectification {
        Rectification::At(address) if row.is_open => Some(filled(address, table, &row.cells)),
        _ => None,
    };
    let rectification = if control.is_none() && matches!(rectification, Rectification::At(_)) {
        "request"
    } else {
        rectification.word()
    };
    Some((
        source,
        DataField {
            name: sentence(language, "column", column.name),
            value: register::show(language, column, cell, person.person)?,
            source: sentence(language, "source", source.word()),
            rectification: sentence(language, "rectification", rectification),
            control,
        },
    ))
}

/// An address with the keys of the row in it: `/forum/p/{id}/edit`.
fn filled(address: &str, table: &'static Table, cells: &[Cell]) -> String {
    let mut filled = address.to_owned();
    for (column, cell) in register::columns(table).zip(cells) {
        if let Cell::Uuid(key) = cell {
            filled = filled.replace(&format!("{{{}}}", column.name), &key.to_string());
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_only_keys_that_its_row_has() {
        for table in register::tables() {
            for column in table.columns {
                let Some(Rectification::At(address)) = column.rectification() else { continue };
                let keys = address.split('{').skip(1).filter_map(|rest| rest.split('}').next());
                for key in keys {
                    let found = table.columns.iter().find(|column| column.name == key);
                    assert!(found.is_some_and(|column| column.holds == Holds::Key), "{}: {address}", table.name);
                }
                assert!(address.starts_with('/'), "{address}");
            }
        }
    }
}
