/** A look-alike of Atlassian Cloud in one process; {@link io.askmydocs.sandbox.AtlassianSandbox} starts it. */
@NullMarked
package io.askmydocs.sandbox;

import org.jspecify.annotations.NullMarked;
