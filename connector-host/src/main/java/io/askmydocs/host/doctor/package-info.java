/** Looks at everything a host needs, and says what to do about what is wrong; {@link Doctor} is its door. */
@NullMarked
package io.askmydocs.host.doctor;

import org.jspecify.annotations.NullMarked;
