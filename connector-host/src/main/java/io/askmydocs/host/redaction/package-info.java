/** Takes out of texts what must not be stored. The doors are {@link io.askmydocs.host.redaction.Redactor} and its provider. */
@NullMarked
package io.askmydocs.host.redaction;

import org.jspecify.annotations.NullMarked;
