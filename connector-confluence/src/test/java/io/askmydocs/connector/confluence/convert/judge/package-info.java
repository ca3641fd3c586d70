/** Reads a page body and its Markdown apart from the converter, and says where the two differ. */
@NullMarked
package io.askmydocs.connector.confluence.convert.judge;

import org.jspecify.annotations.NullMarked;
