/**
 * The start of the program and its wiring, by hand: which machine is at hand, which engine carries out the commands,
 * which front end shows it.
 *
 * <p>Entry point: {@link dev.bootmend.app.Launcher}, which checks the Java version and hands over to
 * {@link dev.bootmend.app.Main}. May import every other package; no other package imports this one.
 */
package dev.bootmend.app;
