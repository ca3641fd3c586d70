@NullMarked
package io.askmydocs.connector.confluence.convert.renderers;

import org.jspecify.annotations.NullMarked;
