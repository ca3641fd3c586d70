/** Credentials, sealed. The door is {@link io.askmydocs.host.vault.Vaults}. */
@NullMarked
package io.askmydocs.host.vault;

import org.jspecify.annotations.NullMarked;
