/** Pictures for a message: the right kind, and small enough for the model and the way there. */

export interface Attachment {
  name: string;
  media_type: "image/png" | "image/jpeg" | "image/webp";
  /** base64 */
  data: string;
}

export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;
export const MOST_PICTURES = 3;
/** Of the file that is chosen. */
export const MAX_FILE_BYTES = 5_000_000;
/** Of what is sent, all pictures of a message together; larger ones are drawn smaller first. */
const MAX_SENT_BYTES = 3_600_000;
const MAX_SIDE_PX = 2000;
const QUALITY = 0.85;
const NAME_CHARS = 200;

export type PictureProblem = "type" | "size" | "count" | "unreadable";

export class BadPicture extends Error {
  constructor(readonly problem: PictureProblem) {
    super(problem);
  }
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  // In pieces: an argument list has a limit.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

type Shrink = (file: Blob) => Promise<Blob>;

/** Drawn anew as JPEG, no side longer than 2,000 pixels. */
const redrawn: Shrink = async (file) => {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new BadPicture("unreadable"))), "image/jpeg", QUALITY),
  );
};

/** Throws BadPicture. `shrink` is for tests: their browser draws nothing. */
export async function attachment(file: File, others: number, shrink: Shrink = redrawn): Promise<Attachment> {
  if (others >= MOST_PICTURES) throw new BadPicture("count");
  const type = PICTURE_TYPES.find((one) => one === file.type);
  if (!type) throw new BadPicture("type");
  if (file.size > MAX_FILE_BYTES) throw new BadPicture("size");
  const name = (file.name || "picture").slice(0, NAME_CHARS);
  const most = MAX_SENT_BYTES / MOST_PICTURES;
  if (file.size <= most) return { name, media_type: type, data: await base64Of(file) };
  let small: Blob;
  try {
    small = await shrink(file);
  } catch {
    throw new BadPicture("unreadable");
  }
  if (small.size > most) throw new BadPicture("size");
  return { name, media_type: "image/jpeg", data: await base64Of(small) };
}
