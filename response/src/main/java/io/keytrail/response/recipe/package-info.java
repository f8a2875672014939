/** Recipes: how each kind of credential is cut off at its provider, and what outlives that. */
@NullMarked
package io.keytrail.response.recipe;

import org.jspecify.annotations.NullMarked;
