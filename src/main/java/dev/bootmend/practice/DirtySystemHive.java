package dev.bootmend.practice;

import dev.bootmend.hive.Hive;
import dev.bootmend.hive.HiveEditor;
import dev.bootmend.hive.InterruptedWrite;
import dev.bootmend.model.ByteSource;
import dev.bootmend.model.Bytes;
import dev.bootmend.model.WindowsTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A SYSTEM hive that was not closed: what a Windows wrote since is in the transaction log. */
final class DirtySystemHive {

    private static final int WRITES = 24;

    private DirtySystemHive() {
    }

    static InterruptedWrite of(Bytes clean, WindowsTime time) throws IOException {
        var images = new ArrayList<Bytes>(List.of(clean));
        HiveEditor editor = HiveEditor.of(Hive.open(ByteSource.of(clean.toArray()), List.of()));
        for (int step = 1; step <= WRITES; step++) {
            SystemHive.touch(editor, step, time);
            images.add(Bytes.of(editor.commit()));
        }
        return InterruptedWrite.of(images);
    }
}
