const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Given names that are rarely anything else; hand-made from the common given names of the English-speaking world and of world news. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
Aaron Abby Abdul Abdullah Abigail Abraham Ada Adam Adrian Agnes Ahmad Ahmed Aisha Alan Albert Alberto Alejandro Aleksandr Alex Alexander Alexandra Alexei
Alexey Alexis Alfred Ali Alice Alicia Alison Allan Allen Allison Alvin Amanda Amber Amelia Amir Amit Amy Ana Anastasia Anatoly Andre Andrea Andreas Andrei Andrés Andrew Andrey
Andriy Andy Angela Angelina Anita Ann Anna Anne Annie Anthony Anton Antonio Antony Anwar April Arjun Arlene Arnold Arthur Ashley Ashton Astrid Audrey Ayesha Barack
Barbara Barry Bashar Beatrice Becky Ben Benjamin Bernard Bernie Beth Betty Beverly Bill Billy Bob Bobby Bonnie Boris Brad Bradley Brandon Brenda Brent Brett Brian Bridget
Bruce Bryan Caitlin Calvin Cameron Camille Candace Carl Carla Carlos Carmen Carol Caroline Carolyn Carrie Casey Catherine Cathy Cecilia Cesar Chad Charlene Charles Charlie
Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Chuck Cindy Claire Clara Claudia Clifford Clinton Colin Connie Connor Corey Craig Cristina
Crystal Curtis Cynthia Daisy Dale Damian Dan Dana Daniel Daniela Danielle Danny Darren Darryl Daryl Dave David Dawn Dean Deborah Debra Denis Denise Dennis Derek Diana Diane Diego
Dick Dmitri Dmitry Dolores Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dustin Dwight Dylan Earl Ed Eddie Edgar Edith Eduardo Edward Edwin Eileen Elaine
Eleanor Elena Eli Elizabeth Ella Ellen Elon Emil Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva Evan Evelyn Faisal Fatima Felicia Felix Fernando
Fiona Florence Frances Francesco Francis Francisco Frank Franklin Fred Frederick Gabriel Gabriela Garry Gary Gavin Gennady Geoff Geoffrey George Georgia Gerald Gerard Gideon Gilbert
Gina Giorgia Giovanni Giuseppe Gladys Glen Glenn Gloria Gordon Grace Graham Greg Gregory Greta Guillermo Gustavo Guy Gwen Hannah Hans Harold Harriet Harry Harvey Hassan Heather
Hector Heidi Helen Helena Henry Herbert Herman Hilary Hillary Holly Howard Hugh Hugo Humberto Ian Ibrahim Igor Imran Ines Ingrid Irene Irina Iris Irving Isaac Isabel Isabella Ivan Jack
Jackie Jacob Jacqueline Jaime Jake James Jamie Jan Jane Janet Janice Jared Jasmine Jason Javier Jay Jean Jeanette Jeb Jeff Jeffrey Jen Jenna Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica
Jesús Jill Jim Jimmy Joan Joanna Joanne Joaquin Joe Joel Joey Johan Johanna John Johnny Jon Jonas Jonathan Jordi Jorge José Jose Josef Joseph Josephine Josh Joshua Joy Joyce Juan Juanita Judith
Judy Julia Julian Julie Juliet Julio June Justin Kaitlyn Kamala Karen Karim Karin Karl Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kay Keith Kelly Kellyanne Ken Kenneth Kenny Kent Kerry Kevin
Khalid Kim Kimberly Kirk Kirsten Kofi Konstantin Kristen Kristin Kristina Kurt Kyle Lara Larry Lars Latoya Laura Lauren Laurence Laurie Lawrence Leah Lee Lena Leo Leon Leonard Leonid Leroy Leslie
Lester Lewis Liam Lila Lillian Lily Linda Lindsay Lindsey Lisa Liz Lloyd Logan Lois Loretta Lori Lorraine Louis Louise Luca Lucas Lucia Lucy Luis Luke Lynn Mabel Madeleine Madison Mahmoud Malala Malcolm
Manuel Marc Marcel Marcia Marco Marcus Margaret Maria María Marian Marie Marilyn Mario Marion Marissa Mark Marsha Marta Martha Martin Marvin Mary Mason Mathieu Matt Matteo Matthew Maureen Maurice Max Maxim Maya
Megan Mehmet Melanie Melissa Melvin Mercedes Meredith Michael Michel Michele Michelle Miguel Mike Mikhail Mildred Miles Milton Miranda Miriam Mitch Mitchell Mohamed Mohammad Mohammed Molly Mona Monica Morgan
Moses Muhammad Murray Mustafa Myra Nadia Nancy Naomi Narendra Natalia Natalie Natasha Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikki Nikolai Nina Noah Noam Noel Nora Norma Norman
Octavia Olaf Oleg Oleksandr Oleksii Olga Oliver Olivia Omar Oscar Oskar Otto Owen Pablo Paige Pam Pamela Pat Patricia Patrick Paul Paula Pauline Pavel Pedro Peggy Penny Perry Pete Peter Phil Philip Philippe Phillip Phyllis
Pierre Piotr Preston Priya Rachel Rafael Raj Rajesh Ralph Ramon Randall Randy Raul Ravi Ray Raymond Rebecca Recep Reginald Rene Renee Rex Rhonda Ricardo Richard Rick Ricky Rishi Rita Rob Robert Roberta Roberto Robin Rodney
Rodrigo Roger Roland Ron Ronald Ronnie Rosa Rose Rosemary Ross Roxanne Roy Ruben Rudy Rudolph Rupert Russell Ruth Ryan Sabrina Sadiq Sally Salvador Sam Samantha Samuel Sandra Sara Sarah Sasha Saul Scott Sean Sebastian Serena
Serge Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Shawn Sheila Shelby Sheldon Sherry Shirley Sidney Silvia Simon Simone Sofia Sonia Sophia Sophie Stacey Stacy Stan Stanislav Stanley Stefan Stefano Stella Stephan Stephanie
Stephen Steve Steven Stewart Stuart Sue Susan Susanna Susie Suzanne Sven Svetlana Sylvia Tamara Tammy Tanya Tara Tatiana Ted Teresa Terrence Terri Terry Thelma Theodore Theresa Thomas Tiffany Tim Timothy Tina Toby Todd Tom Tomas
Tommy Toni Tony Tracey Tracy Travis Trevor Tricia Tristan Troy Tyler Uri Ursula Valentina Valeria Valerie Vanessa Vera Vernon Veronica Vicki Victor Victoria Vijay Viktor Vincent Viola Virginia Vitali Vivian Vladimir Volodymyr Wade Wallace
Walter Wanda Warren Wayne Wendy Wesley Wilbur Wilhelm Willard William Willie Wilma Winston Wolfgang Xavier Yasmin Yolanda Yulia Yuri Yusuf Yvonne Zachary Zoe Zoë Xi Zhang Wang Li Liu Chen Huang Kenji Hiroshi Yuki Takeshi Haruki Jin Min-jun`);

/** Titles that stand before a person’s name and are no part of it; with a full stop or without. */
export const TITLES: ReadonlySet<string> = words(`
prime vice deputy acting mr mrs ms miss dr prof professor sir dame lord lady madam mx rev reverend fr father sister brother rabbi imam sheikh
president vice-president premier chancellor king queen prince princess pope emperor sultan emir crown
sen senator rep representative gov governor congressman congresswoman mayor councilman councilwoman councillor councilor alderman assemblyman assemblywoman delegate commissioner
secretary minister ambassador attorney justice judge chief sheriff officer detective inspector sergeant sgt captain capt commander cmdr colonel col lt lieutenant major maj gen general adm admiral marshal
spokesman spokeswoman spokesperson chairman chairwoman chairperson chair director editor reporter correspondent coach candidate nominee lawyer prosecutor professor-emeritus bishop archbishop cardinal
cllr hon rt mp superintendent constable deputy analyst economist historian author journalist activist strategist pollster host anchor moderator former ex-president first
mister baroness daw monsieur madame mme mlle señor señora herr frau signor signora shri smt thiru ayatollah mullah maulana`);

/** Of these, those that are only ever titles: alone they name nobody. */
export const SHORT_TITLES: ReadonlySet<string> = words('mr mrs ms dr prof rev fr sen rep gov sgt capt cmdr col lt maj gen adm cllr hon rt supt pres');

/** What persons do when they are quoted: behind such a word’s subject stands a name. */
export const SAYING: ReadonlySet<string> = words('said says told tells added adds asked asks wrote writes tweeted insisted argued replied explained warned declined denied testified');

/** Names that are verbs too, as they begin a sentence. */
export const VERBS: ReadonlySet<string> = words('Will May Mark Grant Bill Sue Rob Chase Drew Pat Rose Wade Hunt Hope');

/** What may stand between the parts of a person’s name. */
export const NAME_PARTICLES: ReadonlySet<string> = words('de la van von der den del della di da dos du le bin bint ibn al el ben abu ter ten y');

/** What may follow a name and belongs to it. */
export const NAME_SUFFIXES: ReadonlySet<string> = words('Jr Sr II III IV');
