/** Who is there, and what no request may do. */
@NullMarked
package io.askmydocs.host.web.security;

import org.jspecify.annotations.NullMarked;
