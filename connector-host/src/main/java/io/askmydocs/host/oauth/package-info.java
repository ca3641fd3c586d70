/** OAuth states between a consent's start and its callback. */
@NullMarked
package io.askmydocs.host.oauth;

import org.jspecify.annotations.NullMarked;
