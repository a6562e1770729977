### What is accepted before a gate opens. A paragraph a line; $operator in each.
### An operator's lawyer reads these before they are used: they are a sound beginning, not advice.

document-title-agreement = Service agreement
document-agreement =
    { $operator } finds somebody for you and stands by what is agreed; they do the work.
    Signing this does not oblige you to go ahead. A first visit for an estimate is free. Work begins only after you have agreed to its price, and you may stop after the estimate and owe nothing.
    The price you agree to is the price you pay, with tax. More work costs more only if you agree to that, too.
    You pay { $operator }, not the technician. Cash is for a tip, if you like, and never for the work.
    You may call the visit off. Until when that is free, and what it costs afterwards, stands on the page of your job.
    If something is wrong, tell us: it is put right or the money is looked at again. Your rights under the law stay as they are.
    We use your name, address and number for this job only, and show them to nobody but whoever comes.
document-title-confidentiality = Confidentiality
document-confidentiality =
    You get a customer’s name, address and number to do this one job, and for nothing else.
    You keep them to yourself: no list, no photo of them, no passing on, no offers of your own.
    You treat what you see and hear in their home the same way.
    When the job is over you delete what you wrote down. Each look at their details here is on record.
    The job is paid through { $operator }; you ask the customer for no money.
