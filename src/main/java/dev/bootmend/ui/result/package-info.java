/**
 * The page that says what the run came to, whether the disk can be detached, and what to do next.
 *
 * <p>Entry points: {@link dev.bootmend.ui.result.ResultPage}, and {@link dev.bootmend.ui.result.ResultViewModel}, which
 * has no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.result;
