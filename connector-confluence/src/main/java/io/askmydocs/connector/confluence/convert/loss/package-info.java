/** Counts what a conversion could not keep as it was. */
@NullMarked
package io.askmydocs.connector.confluence.convert.loss;

import org.jspecify.annotations.NullMarked;
