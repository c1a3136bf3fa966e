/** Spellings of one given name or surname, from whatever script it was brought: without accents, in lower case. Hand-made. */
export const NAME_SPELLINGS: readonly (readonly string[])[] = `
muhammad mohammed mohamed mohammad muhammed muhamad mohamad mohamud mahamed mehmed muhamed, ahmad ahmed achmad achmed, mahmoud mahmud mehmood mahmood,
hussein hussain husain husayn hossein hossain houssein husein, hassan hasan hassen, abdullah abdallah abdulla abdalla, abdul abdel abd abdoul,
yusuf youssef yousef yousuf yusef yousaf usuf, ibrahim ebrahim ibraheem, ismail ismael esmail ismaeel, mustafa mustapha moustafa mostafa, omar umar,
othman osman uthman usman, khalid khaled halid, said saeed sayed saiid saeid, suleiman suleyman sulaiman soliman, nasser nasir naser,
rashid rasheed rachid, jamal gamal djamal, jamil gamil djamil, yasser yasir yaser, zayed zaid zayd zaeed, ali aly, fatima fatma fatimah,
aisha ayesha aicha aishah, amina aminah, aleksandr alexander aleksander oleksandr alyaksandr alexandre alexandr,
aleksei alexei alexey aleksey oleksii oleksiy alyaksei, andrei andrey andriy andrii andrej, dmitri dmitry dmitriy dmytro dimitri dmitrii,
sergei sergey serhiy serhii siarhei sergej, nikolai nikolay mykola nikolaj, mikhail mykhailo mihail mikhael, vladimir volodymyr uladzimir wladimir,
vasily vasyl vasiliy vasili, yevgeny evgeny yevgeni evgeni yevhen yevgeniy evgeniy, yuri yury yuriy yurii iouri, viktor victor,
yulia yuliya julia iulia yuliia iuliia, yelena elena olena alena, natalia natalya nataliya natalja nataliia, tatiana tatyana tetiana tetyana tatjana,
maria mariia mariya marija, svetlana svitlana sviatlana, ekaterina yekaterina kateryna katerina katsiaryna, kristina khrystyna cristina christina,
pavel pavlo, pyotr petr petro piotr, oleg oleh, igor ihor, konstantin kostyantyn, leonid leonyd, maxim maksym maksim, kirill kyrylo kiril,
gennady gennadiy hennadiy hennadii, anatoly anatoliy anatoli anatolii, valery valeriy valerii valeri, grigory hryhoriy grigori,
giorgi georgi georgy georgiy heorhiy, stephen steven stefan, philip phillip filip, geoffrey jeffrey, jon john, ann anne, sara sarah,
catherine katherine kathryn katharine catharine, teresa theresa, isabel isabelle, lucas lukas, marc mark, eric erik, carl karl, nicolas nicholas,
rafael raphael, gaddafi qaddafi gadhafi qadhafi qathafi kadhafi kadafi khadafi gaddhafi gheddafi, lukashenko lukashenka, rouhani rohani ruhani, yanukovych ianoukovitch, ahmadinejad ahmadinezhad, sisi sissi,
muammar moammar muammer moamer, assad asad, khamenei khamenai, rumsfeld rumsfield, zelensky zelenskyy zelenskiy zelenski zelenskyi selenskyj, erdogan erdoghan`
  .trim().split(/,\s+/u).map(names => names.split(' '));

/**
 * Places and organizations that have several names, as far as neither initials nor accents explain them. None of the
 * names may be that of anything else that news is about. Hand-made, in lower case.
 */
export const SAME_THINGS: readonly (readonly string[])[] = `
united states of america, united states, us, usa, america, the states;
united kingdom, uk, britain, great britain, united kingdom of great britain and northern ireland; united nations, un; european union, eu;
united arab emirates, uae; democratic republic of congo, democratic republic of the congo, drc, dr congo, dr of congo, congo-kinshasa;
republic of congo, republic of the congo, congo-brazzaville; soviet union, ussr, union of soviet socialist republics;
people's republic of china, prc, china; taiwan, republic of china; north korea, dprk, democratic people's republic of korea;
south korea, republic of korea, rok; russia, russian federation; iran, islamic republic of iran; syria, syrian arab republic;
vietnam, socialist republic of vietnam; laos, lao pdr, lao people's democratic republic; myanmar, burma; cambodia, kampuchea; east timor, timor-leste;
ivory coast, côte d'ivoire; cape verde, cabo verde; swaziland, eswatini, kingdom of eswatini; turkey, türkiye; czech republic, czechia;
netherlands, holland; belarus, byelorussia; moldova, moldavia; kyrgyzstan, kirghizia, kirgizstan; bosnia and herzegovina, bosnia-herzegovina;
trinidad and tobago, trinidad & tobago; antigua and barbuda, antigua & barbuda; papua new guinea, png; new zealand, aotearoa;
saudi arabia, kingdom of saudi arabia, ksa; palestine, state of palestine; israel, state of israel; gaza strip, gaza; vatican city, vatican, holy see;
sri lanka, ceylon; micronesia, federated states of micronesia; somaliland, republic of somaliland; kyiv, kiev, kyyiv; kharkiv, kharkov; odesa, odessa;
lviv, lvov; zaporizhzhia, zaporizhia, zaporozhye, zaporizhzhya; mykolaiv, nikolaev, nikolayev; dnipro, dnepropetrovsk, dnipropetrovsk;
chernihiv, chernigov; luhansk, lugansk; bakhmut, artemivsk, artyomovsk; chernobyl, chornobyl; donbas, donbass; beijing, peking; mumbai, bombay;
kolkata, calcutta; chennai, madras; bengaluru, bangalore; varanasi, benares; puducherry, pondicherry; gurugram, gurgaon; prayagraj, allahabad;
yangon, rangoon; ho chi minh city, saigon; almaty, alma-ata; nur-sultan, astana; makkah, mecca; medina, madinah; jeddah, jidda, jiddah; mosul, mawsil;
falluja, fallujah; deir ez-zor, deir al-zor; raqqa, ar-raqqah, raqqah; khartoum, khartum; mogadishu, muqdisho; marrakesh, marrakech; fez, fes;
tehran, teheran; esfahan, isfahan; kabul, kaboul; kandahar, qandahar; sevastopol, sebastopol; bucharest, bucuresti; cologne, köln; munich, münchen;
geneva, genève; lisbon, lisboa; seville, sevilla; mexico city, ciudad de méxico, cdmx; rio de janeiro, rio; new york city, nyc;
washington dc, d.c., district of columbia; los angeles, l.a.; saint petersburg, st petersburg; the hague, den haag; brussels, bruxelles;
antwerp, antwerpen; gothenburg, göteborg; copenhagen, københavn; nicosia, lefkosia; famagusta, gazimagusa; derry, londonderry; denali, mount mckinley;
uluru, ayers rock; everest, mount everest; persian gulf, arabian gulf; nagorno-karabakh, artsakh;
islamic state, isis, isil, daesh, islamic state of iraq and syria, islamic state of iraq and the levant; al-qaeda, al-qaida; al-shabaab, al-shabab;
hezbollah, hizbollah, hizbullah, hizballah; hamas, islamic resistance movement; taliban, taleban; houthi movement, ansar allah;
doctors without borders, médecins sans frontières, msf;
interpol, international criminal police organization, international criminal police organisation;
united nations children's fund, unicef, un children's fund; washington post, wapo`
  .trim().split(/;\s+/u).map(names => names.split(', '));

/** Words of names of institutions that are spelt in two ways. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(`
organisation organization, organisations organizations, centre center, centres centers, defence defense, programme program, programmes programs, harbour harbor,
theatre theater, democratisation democratization, standardisation standardization, privatisation privatization, dept department, govt government, assn association,
intl international, natl national, univ university, bros brothers`
  .trim().split(/,\s+/u).map((pair): readonly [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }));
