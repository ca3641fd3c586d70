/** The web administration and the REST API: the one place that knows Spring. */
@NullMarked
package io.askmydocs.host.web;

import org.jspecify.annotations.NullMarked;
