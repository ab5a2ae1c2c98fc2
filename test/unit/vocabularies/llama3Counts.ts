/** Texts and their tokens in Llama 3, as tiktoken counts them with the published file. */
export const llama3Counts: readonly (readonly [text: string, tokens: number])[] = [
  ['const answer = await fetch(`${base}/v1`);\n\treturn 42; // 12345', 19],
  ['每百万输入词元只要一块钱，这在一年前还无法想象。', 19],
  [" I'VE  seen\u00a0it: l\u2019été 👩‍👩‍👧 <|begin_of_text|>\r\n\r\n", 27],
  ['Сегодня мы посчитаем, сколько токенов стоит этот текст.', 16],
];
