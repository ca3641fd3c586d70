/** An account and what can be done with it. */
@NullMarked
package io.askmydocs.host.web.account;

import org.jspecify.annotations.NullMarked;
