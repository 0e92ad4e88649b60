package dev.bootmend.plan;

import dev.bootmend.model.ByteSize;
import dev.bootmend.model.FileRef;
import dev.bootmend.model.RunId;
import dev.bootmend.model.Sha256;
import dev.bootmend.tool.ExitMeaning;
import dev.bootmend.tool.Invocation;
import dev.bootmend.tool.Tool;

/** One thing that is carried out, as data. */
public sealed interface Action {

    /** Runs a tool. */
    record RunTool(Invocation invocation) implements Action {
        @Override
        public String toString() {
            return invocation.toString();
        }
    }

    /**
     * Puts a backed-up file back, byte for byte.
     *
     * @param run the run that made the backup
     * @param content what the backup must hold; a backup that holds anything else is refused
     */
    record RestoreFile(FileRef file, RunId run, Sha256 content) implements Action {
        @Override
        public String toString() {
            return "restore " + file.path() + " from the backup of run " + run;
        }
    }

    /** Deletes a file that did not exist before the run that is undone. */
    record DeleteFile(FileRef file) implements Action {
        @Override
        public String toString() {
            return "delete " + file.path();
        }
    }

    /**
     * Moves a hive with its transaction logs to another name beside it.
     *
     * @param to the name of the hive; its logs keep their endings
     */
    record SetAside(FileRef hive, FileRef to) implements Action {
        @Override
        public String toString() {
            return "move " + hive.path() + " and its logs to " + to.path();
        }
    }

    /**
     * Copies a file of the disk into the folder of the run on this machine, with its digest and a note about it.
     *
     * @param size that has to be free
     * @param description what the note says of the file
     */
    record CollectFile(FileRef file, ByteSize size, String description) implements Action {
        @Override
        public String toString() {
            return "copy " + file.path() + " (" + size + ") to the folder of this run";
        }
    }

    /** Whether it takes back a preparation of the same step, so that it runs even after another action has failed. */
    default boolean cleansUp() {
        return this instanceof RunTool(Invocation call) && call.tool() == Tool.REG
                && call.arguments().getFirst().equalsIgnoreCase("unload");
    }

    /** Whether the tool calls that exit code a success; what is on the disk has to be read all the same. */
    default boolean succeededWith(int exitCode) {
        return this instanceof RunTool(Invocation call)
                ? ExitMeaning.of(call, exitCode).claim() == ExitMeaning.Claim.DONE : exitCode == 0;
    }
}
