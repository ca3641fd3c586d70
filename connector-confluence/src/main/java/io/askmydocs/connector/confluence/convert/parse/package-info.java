/** Storage format to an XML tree, safely, whatever arrives. */
@NullMarked
package io.askmydocs.connector.confluence.convert.parse;

import org.jspecify.annotations.NullMarked;
