/**
 * Places and bodies that English writes in two ways, whichever alphabet they come from: a draft has one of them. Names of one thing
 * that are no spellings of one another (`Burma` and `Myanmar`) are not here. The one that AP or Reuters writes comes first. Hand-made; in
 * the form in which they are written.
 */
export const PLACE_SPELLINGS: readonly (readonly string[])[] = `
Kyiv, Kiev, Kyyiv; Kharkiv, Kharkov; Odesa, Odessa; Lviv, Lvov; Zaporizhzhia, Zaporizhia, Zaporozhye, Zaporizhzhya; Mykolaiv, Nikolaev, Nikolayev;
Chernihiv, Chernigov; Luhansk, Lugansk; Chernobyl, Chornobyl; Donbas, Donbass; Kryvyi Rih, Krivoy Rog; Vinnytsia, Vinnitsa; Belarus, Byelorussia;
Mecca, Makkah; Jeddah, Jidda, Jiddah; Fallujah, Falluja; Raqqa, Raqqah; Khartoum, Khartum; Marrakech, Marrakesh; Tehran, Teheran; Isfahan, Esfahan; Kandahar, Qandahar;
Sevastopol, Sebastopol; Bengaluru, Bangalore; Turkey, Türkiye; Deir ez-Zor, Deir al-Zor; Sana’a, Sanaa; Beirut, Beyrouth; Doha, Ad Dawhah;
Hezbollah, Hizbollah, Hizbullah, Hizballah, Hezballah; al-Qaida, al-Qaeda, al-Qa’ida; al-Shabab, al-Shabaab; Taliban, Taleban; Houthi, Huthi; Quran, Koran; Muslim, Moslem`
  .trim().split(/;\s+/u).map(names => names.split(', '));
