/** One handler per family of elements, found through one table. */
@NullMarked
package io.askmydocs.connector.confluence.convert.elements;

import org.jspecify.annotations.NullMarked;
