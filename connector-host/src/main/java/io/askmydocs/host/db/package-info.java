/** The host's database and its small tables: one class per table, SQL that H2 and PostgreSQL both understand. */
@NullMarked
package io.askmydocs.host.db;

import org.jspecify.annotations.NullMarked;
