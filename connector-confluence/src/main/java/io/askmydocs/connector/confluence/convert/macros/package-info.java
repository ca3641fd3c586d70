/** One handler per family of macros, found through one table. */
@NullMarked
package io.askmydocs.connector.confluence.convert.macros;

import org.jspecify.annotations.NullMarked;
