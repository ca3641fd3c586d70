/**
 * Who may read what, as gates that a reader has to pass. The door is {@link
 * io.askmydocs.connector.confluence.access.AccessReader}.
 */
@NullMarked
package io.askmydocs.connector.confluence.access;

import org.jspecify.annotations.NullMarked;
