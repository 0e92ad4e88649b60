/**
 * The wizard driven by the program itself: it repairs a machine page by page and leaves a picture of each.
 *
 * <p>Entry point: {@link dev.bootmend.ui.tour.GuidedTour}. May import: what {@code ui} may.
 */
package dev.bootmend.ui.tour;
