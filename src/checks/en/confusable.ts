/** A body by its names: the full one first, its letters among the others. */
export type Body = readonly string[];

/**
 * Bodies that are taken for one another, as columns of corrections show; each line a group, its bodies apart by `|`, the names of each
 * by commas. Hand-made.
 */
export const CONFUSABLE: readonly (readonly Body[])[] = `
International Criminal Court, ICC | International Court of Justice, ICJ, World Court
Council of Europe | European Council | Council of the European Union, Council of the EU, EU Council
European Court of Human Rights, ECHR, ECtHR | European Court of Justice, Court of Justice of the European Union, ECJ, CJEU
UN High Commissioner for Refugees, United Nations High Commissioner for Refugees, UNHCR, UN refugee agency | UN Human Rights Council, United Nations Human Rights Council, UNHRC | Office of the High Commissioner for Human Rights, UN High Commissioner for Human Rights, UN Human Rights Office, OHCHR
World Health Organization, World Health Organisation, WHO | World Trade Organization, World Trade Organisation, WTO
International Monetary Fund, IMF | World Bank
Federal Reserve, Fed | Federal Deposit Insurance Corporation, Federal Deposit Insurance Corp, FDIC
National Security Agency, NSA | National Security Council, NSC
National Transportation Safety Board, NTSB | National Highway Traffic Safety Administration, NHTSA
Immigration and Customs Enforcement, ICE | Customs and Border Protection, CBP
Organization for Security and Co-operation in Europe, Organization for Security and Cooperation in Europe, OSCE | Organisation for Economic Co-operation and Development, Organization for Economic Cooperation and Development, OECD
Office for National Statistics, ONS | Office for Budget Responsibility, OBR
International Atomic Energy Agency, IAEA | International Energy Agency, IEA
Food and Drug Administration, FDA | Food and Agriculture Organization, FAO
`.trim().split('\n').map(line => line.split(' | ').map(body => body.split(', ')));
