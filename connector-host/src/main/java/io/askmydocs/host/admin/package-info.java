/** Who may administer the host: people with a password, programs with a key. Plain SQL, no web. */
@NullMarked
package io.askmydocs.host.admin;

import org.jspecify.annotations.NullMarked;
