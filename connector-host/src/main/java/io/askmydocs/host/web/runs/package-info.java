/** What runs did and do. */
@NullMarked
package io.askmydocs.host.web.runs;

import org.jspecify.annotations.NullMarked;
