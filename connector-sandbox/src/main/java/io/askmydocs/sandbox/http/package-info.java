/** A very small HTTP server over the JDK's: requests, replies, routes. Knows nothing of Atlassian. */
@NullMarked
package io.askmydocs.sandbox.http;

import org.jspecify.annotations.NullMarked;
