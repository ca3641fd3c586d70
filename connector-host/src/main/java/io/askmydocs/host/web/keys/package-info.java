/** The keys programs use. */
@NullMarked
package io.askmydocs.host.web.keys;

import org.jspecify.annotations.NullMarked;
