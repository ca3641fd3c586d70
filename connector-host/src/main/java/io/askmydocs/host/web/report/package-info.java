/** What a run reported, read back. */
@NullMarked
package io.askmydocs.host.web.report;

import org.jspecify.annotations.NullMarked;
