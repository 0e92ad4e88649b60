/**
 * The wizard: a shell that stays (rail, page, buttons, status) and one folder per step with its page and view model.
 *
 * <p>Entry points: {@link dev.bootmend.ui.Wizard}, the state without controls that pages talk to, and
 * {@link dev.bootmend.ui.WizardWindow}, which shows it. A page shows one view model, an object that can be tested
 * without a window. May import: everything but {@code windows}, {@code linux}, {@code json}, {@code hive}, {@code process},
 * {@code cli} and {@code app}.
 */
package dev.bootmend.ui;
