/** Runs that were asked for on a page or by a program, and how far they are. */
@NullMarked
package io.askmydocs.host.web.jobs;

import org.jspecify.annotations.NullMarked;
