import { awaited } from './awaited'
import { bid } from './bidding/bid'
import { callOffTender } from './bidding/call-off-tender'
import { postTender } from './bidding/post-tender'
import { scoreBid } from './bidding/score-bid'
import { tender } from './bidding/tender'
import { tenders } from './bidding/tenders'
import { vote } from './bidding/vote'
import { withdrawBid } from './bidding/withdraw-bid'
import { club } from './clubs/club'
import { clubs } from './clubs/clubs'
import { endClub } from './clubs/end-club'
import { joinClub } from './clubs/join-club'
import { leaveClub } from './clubs/leave-club'
import { occasion } from './posting/occasion'
import { saveClub } from './clubs/save-club'
import { answerInvitation } from './joint/answer-invitation'
import { invitations } from './joint/invitations'
import { inviteHost } from './joint/invite-host'
import { organisations } from './joint/organisations'
import { stepDown } from './joint/step-down'
import { takeBackInvitation } from './joint/take-back-invitation'
import { claim } from './projects/claim'
import { closeProject } from './projects/close-project'
import { endClaim } from './projects/end-claim'
import { project } from './projects/project'
import { projects } from './projects/projects'
import { saveProject } from './projects/save-project'
import { answerSwap } from './rota/answer-swap'
import { askSwap } from './rota/ask-swap'
import { endRota } from './rota/end-rota'
import { planTurns } from './rota/plan-turns'
import { rota } from './rota/rota'
import { rotas } from './rota/rotas'
import { saveRota } from './rota/save-rota'
import { skipTurn } from './rota/skip-turn'
import { takeBackSwap } from './rota/take-back-swap'

const turns = { answerSwap, askSwap, endRota, planTurns, rota, rotas, saveRota, skipTurn, takeBackSwap }
const board = { claim, closeProject, endClaim, project, projects, saveProject }
const joint = { answerInvitation, invitations, inviteHost, organisations, stepDown, takeBackInvitation }
const bidding = { bid, callOffTender, postTender, scoreBid, tender, tenders, vote, withdrawBid }
const occasions = { occasion }
const social = { club, clubs, endClub, joinClub, leaveClub, saveClub }

/** Rotas, projects, several hosts, bids and clubs: what organisations do together. */
export const together = { ...turns, ...board, ...joint, ...bidding, ...social, ...occasions, awaited }
