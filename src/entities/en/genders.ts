const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Titles that go with “he”, and with “she”; all words here are in lower case. */
export const HIS_TITLES: ReadonlySet<string> = words('mr mister sir lord monsieur señor herr signor shri');
export const HER_TITLES: ReadonlySet<string> = words('mrs ms miss lady dame baroness madam madame mme mlle señora frau signora smt daw');

/** What a man or a woman is called by what he or she is, also to others. */
export const HIS_WORDS: ReadonlySet<string> = words('man congressman spokesman chairman businessman councilman assemblyman actor king prince duke emperor sultan emir brother father husband widower son uncle nephew grandfather grandson boyfriend stepfather stepson monk');
export const HER_WORDS: ReadonlySet<string> = words('woman lady congresswoman spokeswoman chairwoman businesswoman councilwoman assemblywoman actress queen princess duchess empress sister mother wife widow daughter aunt niece grandmother granddaughter girlfriend stepmother stepdaughter nun');

/** Given names that go with “he” in nearly all cases. */
export const HIS_NAMES: ReadonlySet<string> = words(`
aaron abdul abdullah abraham adam ahmad ahmed alan albert alberto alejandro alexander alexei alfred ali allan allen alvin andre andreas andrei andrew andrey andriy andy anthony antonio arnold arthur barack barry bashar ben
benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brent brett brian bruce bryan calvin carl carlos chad charles charlie chris christopher chuck clifford colin craig curtis dan daniel darren dave david dean
dennis derek diego dick dmitri dmitry dominic don donald doug douglas dwight earl ed eddie edgar eduardo edward edwin eli elon emmanuel enrique eric erik ernest ethan eugene evan felix fernando francisco frank franklin fred
frederick gary gavin geoff geoffrey george gerald gerard gilbert glenn gordon graham greg gregory guillermo gustavo hans harold harry harvey hassan hector henry herbert herman howard hugh hugo ian ibrahim igor imran isaac ivan
jack jacob jaime jake james jared jason javier jeb jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joe joel joey johan john johnny jon jonas jonathan jorge josé jose joseph josh joshua juan julian julio justin karim karl
keith ken kenneth kenny kevin khalid kofi konstantin kurt kyle larry lars lawrence leo leon leonard leonid leroy lester lewis liam lloyd louis luca lucas luis luke mahmoud malcolm manuel marc marcel marco marcus mario mark martin
marvin mason matt matteo matthew maurice max maxim mehmet melvin michael miguel mike mikhail miles milton mitch mitchell mohamed mohammad mohammed moses muhammad mustafa narendra nathan nathaniel neil nelson nicholas nick nicolas
nigel nikolai noah noam norman olaf oleg oleksandr oliver omar oscar oskar otto owen pablo patrick paul pavel pedro perry pete peter phil philip philippe phillip pierre piotr preston rafael raj rajesh ralph ramon randall randy
raul ray raymond recep reginald ricardo richard rick ricky rishi rob robert roberto rodney rodrigo roger roland ron ronald ross roy ruben rudy rudolph rupert russell ryan sadiq salvador samuel saul scott sean sebastian sergei
sergey sergio seth shane shaun shawn simon stan stanislav stanley stefan stefano stephen steve steven stewart stuart sven ted terrence theodore thomas tim timothy toby todd tom tomas tommy tony travis trevor tristan troy tyler uri
vernon victor vijay viktor vincent vitali vladimir volodymyr wade walter warren wayne wesley wilhelm william willie winston wolfgang xavier xi yuri yusuf zachary`);

/** Given names that go with “she” in nearly all cases. */
export const HER_NAMES: ReadonlySet<string> = words(`
abby abigail ada agnes aisha alice alicia alison allison amanda amber amelia amy ana anastasia andrea angela angelina anita ann anna anne annie astrid audrey ayesha barbara beatrice becky beth betty beverly bonnie brenda bridget
caitlin camille candace carla carmen carol caroline carolyn carrie catherine cathy cecilia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia connie cristina crystal cynthia daisy daniela
danielle dawn deborah debra denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fatima felicia fiona florence frances gabriela gina giorgia
gladys gloria grace greta gwen hannah harriet heather heidi helen helena hilary hillary holly ines ingrid irene irina iris isabel isabella jackie jacqueline jane janet janice jasmine jeanette jen jenna jennifer jenny jessica jill
joan joanna joanne josephine joyce juanita judith judy julia julie juliet kaitlyn kamala karen karin kate katherine kathleen kathryn kathy katie katrina kellyanne kimberly kirsten kristen kristin kristina lara laura lauren laurie
leah lena lila lillian lily linda lindsay lisa liz lois loretta lori lorraine louise lucia lucy lynn mabel madeleine malala marcia margaret maria maría marian marie marilyn marissa marsha marta martha mary maureen maya megan
melanie melissa mercedes meredith michele michelle mildred miranda miriam molly mona monica myra nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma octavia olga olivia pam pamela patricia paula pauline
peggy penny phyllis priya rachel rebecca renee rhonda rita roberta rosa rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah serena sharon sheila sherry shirley silvia simone sofia sonia sophia sophie stacey stacy
stella stephanie sue susan susanna susie suzanne svetlana sylvia tamara tammy tanya tara tatiana teresa theresa tiffany tina tricia ursula valentina valeria valerie vanessa vera veronica vicki viola virginia wanda wendy wilma
yasmin yolanda yulia yvonne zoe zoë`);
