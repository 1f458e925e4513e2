/** The pictures of the message that is being written. */

import { useState } from "react";
import type { Pictures } from "./Extras";
import { type Attachment, attachment, BadPicture, type PictureProblem } from "./pictures";

export function usePictures(): Pictures & { clear: () => void } {
  const [list, setList] = useState<readonly Attachment[]>([]);
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const add = async (files: Iterable<File>) => {
    setProblem(null);
    let known = list;
    for (const file of files) {
      try {
        known = [...known, await attachment(file, known.length)];
        setList(known);
      } catch (error) {
        if (!(error instanceof BadPicture)) throw error;
        setProblem(error.problem);
      }
    }
  };
  return {
    list,
    problem,
    add: (files) => void add(files),
    remove: (index) => {
      setProblem(null);
      setList(list.filter((_, i) => i !== index));
    },
    clear: () => {
      setProblem(null);
      setList([]);
    },
  };
}
