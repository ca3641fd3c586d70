/** Who has installed what. */
@NullMarked
package io.askmydocs.host.account;

import org.jspecify.annotations.NullMarked;
