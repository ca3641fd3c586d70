/** The REST API: the same host, for programs. */
@NullMarked
package io.askmydocs.host.web.api;

import org.jspecify.annotations.NullMarked;
