/**
 * The page that shows every change before it is made, and asks for the confirmation.
 *
 * <p>Entry points: {@link dev.bootmend.ui.preview.PreviewPage}, and {@link dev.bootmend.ui.preview.PreviewViewModel},
 * which has no
 * controls. May import: what {@code ui} may.
 */
package dev.bootmend.ui.preview;
