/** How far a run is, as pages and programs see it. */
@NullMarked
package io.askmydocs.host.web.jobs;

import org.jspecify.annotations.NullMarked;
