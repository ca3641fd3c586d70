/** Who may ask: OAuth 2.0 grants, API tokens, scopes. */
@NullMarked
package io.askmydocs.sandbox.auth;

import org.jspecify.annotations.NullMarked;
