/**
 * Who may read what, as gates that a reader has to pass. The door is {@link
 * io.askmydocs.connector.confluence.access.AccessReader}; docs/access.md tells what it promises and costs.
 */
@NullMarked
package io.askmydocs.connector.confluence.access;

import org.jspecify.annotations.NullMarked;
