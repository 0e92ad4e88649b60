package dev.bootmend.flow;

import dev.bootmend.model.StrayHive;
import java.util.Optional;

/**
 * Something that an earlier run has left on this machine.
 *
 * @param what it is, in a sentence
 * @param remedy what to do about it
 * @param stray the hive that can be unloaded without touching any attached disk; empty when the undo of its run has to
 * take it away
 */
public record LeftOver(String what, String remedy, Optional<StrayHive> stray) {
}
