/** People: their own password, and who else may sign in. */
@NullMarked
package io.askmydocs.host.web.users;

import org.jspecify.annotations.NullMarked;
