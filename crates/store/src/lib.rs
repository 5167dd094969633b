//! Connection, transactions, migrations, files and jobs on SQLite and PostgreSQL.
